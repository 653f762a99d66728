"""The bar for finding and replacing."""
