"""Settings for all tests. The file's being here puts its folder on the path: tests in any folder
can import `made`."""

from hypothesis import settings

# A slow machine is no failure.
settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
