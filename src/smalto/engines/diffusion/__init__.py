"""Open-weight models through diffusers (extra `smalto[diffusion]`), behind the whole Image API.

`families` says as data what each family can do and how it is asked; `store` keeps the models;
`engine` draws. torch and diffusers are imported when a model is loaded, never before.
"""
