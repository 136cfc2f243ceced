"""Changing pictures: by a mask, by words, by references, by chance.

`editor` picks the way for a request; `instruct` reads words into `operations`; `own` applies them
to pictures whose staging is known (`made`), `foreign` to all others; `masked` fills holes;
`references` draws new pictures with things cut out of given ones; `variations` makes near pictures.
"""
