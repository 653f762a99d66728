from minutesapp.importers.people.entries import read_line
from minutesapp.importers.people.lattice import Piece
from minutesapp.importers.people.parts import Part
from minutesapp.importers.people.person import NamedPerson, person_of


def test_pieces_make_a_person() -> None:
    pieces = (
        Piece(Part.MARK, "◎"),
        Piece(Part.SEAT, "第３番"),
        Piece(Part.POST, "委　員"),
        Piece(Part.NAME, "小堀望", ((2, 2),)),
    )
    assert person_of(pieces) == NamedPerson("小堀 望", "小堀", "望", "委員", seat="３", mark="◎")


def test_an_organisation_is_none_of_the_post() -> None:
    pieces = (
        Piece(Part.OFFICE, "風見協会"),
        Piece(Part.POST, "会長"),
        Piece(Part.NAME, "小堀俊介"),
        Piece(Part.NOTE, "（代理）"),
    )
    assert person_of(pieces) == NamedPerson("小堀俊介", "小堀", "俊介", "会長", organisation="風見協会", note="代理")


def test_an_office_of_the_town_is_of_the_post() -> None:
    pieces = (Piece(Part.OFFICE, "総務部"), Piece(Part.POST, "総務課長"), Piece(Part.NAME, "小堀俊介"))
    assert person_of(pieces).post == "総務部 総務課長"


def test_a_cross_behind_a_name_is_told() -> None:
    assert person_of((Piece(Part.NAME, "小堀俊介"), Piece(Part.MARK, "×"))).note == "×"
    assert person_of((Piece(Part.NAME, "小堀俊介"), Piece(Part.MARK, "○"))) == NamedPerson("小堀俊介", "小堀", "俊介")


def test_a_post_may_stand_in_a_bracket_with_a_profession() -> None:
    (person,) = (person_of(pieces) for pieces in read_line("財前　巌（委員長・弁護士）").people)
    assert (person.post, person.note) == ("委員長", "弁護士")


def test_of_two_posts_before_a_name_the_role_on_the_committee_is_the_first() -> None:
    (person,) = (person_of(pieces) for pieces in read_line("会　長　　市長　鳥居　敬一郎").people)
    assert (person.post, person.organisation) == ("会長", "市長")
