-- Figures open the facts of every row: they stay as they are, not compressed, within the row, and what is large and read one matter at a time leaves it first.

ALTER TABLE matters ALTER COLUMN facts SET STORAGE EXTERNAL;

ALTER TABLE matters ALTER COLUMN viewers SET STORAGE MAIN;

ALTER TABLE matters ALTER COLUMN headline SET STORAGE MAIN;
