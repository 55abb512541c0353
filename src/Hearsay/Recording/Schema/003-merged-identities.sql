DROP INDEX identities_counts_as;

-- Nearly everybody counts as himself: only who counts as somebody else is looked up from the other end.
CREATE INDEX identities_merged ON identities (counts_as, actor) WHERE counts_as <> actor;
