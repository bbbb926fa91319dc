"""Makes what `sayso.match` judges by: vectors of word pieces, and the weights of the judgement."""
