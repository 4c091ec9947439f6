// Filters that `_includes/fragments.njk` needs: none, since it prints by itself.
export {};
