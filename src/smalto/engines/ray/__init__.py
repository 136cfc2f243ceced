"""Engines on many machines, by Ray Serve: each is a deployment, its replicas draw.

    extra     whether Ray is installed, and what to say when it is not
    scale     how many replicas, how large each
    replica   what runs on the other machine: one engine, loaded once
    cluster   the line to the cluster: up, status, down
    caller    one drawing on it: events, cancellation, a second try when a replica dies

The gateway stays Smalto: keys, queue, limits, ledger, gallery. A cluster only draws. Nothing
outside of this package knows Ray, and one machine never needs it.
"""
