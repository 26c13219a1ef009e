#!/usr/bin/env bash
# sqlite3 3.40.1 as Debian 12 has it: from a healthy file .clone copies no row of a table with a generated column, with exit code 0 and "done", and
# .recover prints an empty database. .backup and VACUUM INTO copy everything. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
debian sqlite3

cd "$work"
sqlite3 first.db "
    create table plain (id integer primary key, name text);
    create table derived (id integer primary key, name text, sorted_name text generated always as (upper(name)) stored);
    insert into plain values (1, 'a'), (2, 'b');
    insert into derived (id, name) values (1, 'a'), (2, 'b');"

rows() { sqlite3 "$1" "select (select count(*) from plain) || ' and ' || (select count(*) from derived)"; }

expect "Version" "3.40.1" "$(sqlite3 --version | cut -d ' ' -f 1)"
expect ".clone says" $'plain... done\nderived... done\nexit code 0' "$(sqlite3 first.db '.clone cloned.db' 2>/dev/null; echo "exit code $?")"
expect "Rows in the clone" "2 and 0" "$(rows cloned.db)"
expect "Tables and rows in what .recover prints" "0" "$(sqlite3 first.db .recover 2>/dev/null | grep -ciE 'create table|insert into' || true)"
sqlite3 first.db ".backup backup.db" "vacuum into 'vacuumed.db'"
expect "Rows in a backup" "2 and 2" "$(rows backup.db)"
expect "Rows after VACUUM INTO" "2 and 2" "$(rows vacuumed.db)"
