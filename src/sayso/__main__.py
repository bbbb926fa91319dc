"""`python -m sayso`, and the command `sayso`."""

import sys


def main() -> None:
    """Run the command line. Who stops it while it loads sees no traceback either."""
    try:
        from sayso import cli
    except KeyboardInterrupt:
        sys.exit(130)
    cli.main()


if __name__ == "__main__":
    main()
