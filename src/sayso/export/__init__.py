"""Renderings of documents and claims, one file per format."""
