-- What the rule used before agreements; last, since policies of other rooms stood on it until they were made anew.
drop function if exists sharing.visible(), sharing.visible_to(text);
