"""Attributions put right, made, parted or turned round by what the text says around them."""
