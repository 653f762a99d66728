"""Who speaks: whom a label means, who may be speaking and what is offered for a few typed signs, who spoke where."""
