"""The caption writer: scenes put into the words people use, in English and in Chinese.

`sample.draw` makes up a scene; `english.write` and `chinese.write` say it. A caption knows which of
its words the text run was copied from. Nothing here is used when a picture is drawn.
"""
