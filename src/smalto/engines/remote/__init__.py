"""Engines on other machines: OpenAI's service, and servers that speak (some of) its Image API.

    settings   which there are: SMALTO_HOME/engines.toml, checked
    dialects   what each kind of server understands, as data (dialects.json)
    ask        a request of ours in the words of a dialect; what it lacks is planned here
    http       the one door to them: time-outs, limits, TLS, no redirects
    answer     their JSON and their events, believed in nothing
    pictures   their pixels made exact: decoded in the picture worker, fitted, put into the hole
    faults     what can go wrong there, and what our clients are told about it
    breaker    who is down is left alone for a while
    upstream   all of it in order: one picture

Whatever such a server says is an untrusted stranger's word. Its texts never reach a client, its key
never reaches a log.
"""
