"""The markup of Word that may go into a file of ours: a stranger's part is written anew from what is known here."""
