-- Version 5: which models a key may use: ids or patterns such as gpt-image-*, a space between them.
-- NULL: all of them.

ALTER TABLE api_key ADD COLUMN models TEXT;
