"""Finding people while their name is being typed: by kanji, kana, romaji, given name, post or office."""
