"""`python -m smalto` is the same as `smalto`."""

from smalto.cli.main import main

if __name__ == "__main__":
    main()
