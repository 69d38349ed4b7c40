-- Run once on a new cluster, by a superuser, who is not needed again. docker-compose.yml has the database container do it;
-- elsewhere: psql -v ON_ERROR_STOP=1 -f database-roles.sql, on the machine that has the file with the password.
--
--   delibere_migrator  logs in as DATABASE_ADMIN_URL. Owns the database and runs `migrate`, which makes the two below.
--   delibere_owner     owns the event log; nobody logs in as it.
--   delibere_app       logs in as DATABASE_URL, with the password that `migrate` reads there. The api and the worker:
--                      they read and append to the log, never change or delete there; views and queues are theirs.

\set migrator_password `cat /run/secrets/migrator_password`

create role delibere_migrator login createrole password :'migrator_password';
create database delibere owner delibere_migrator;
revoke connect, temporary on database delibere from public;
