#!/usr/bin/env bash
# Npgsql 10.0.3 with Debian 12's PostgreSQL 15 and synchronous_standby_names set, while no replica answers: a COMMIT waits for the replica until the
# command timeout, Npgsql sends a cancel request, and the server acknowledges the commit with a warning that it is on this server only. Npgsql reports success:
# only NpgsqlConnection.Notice tells. A failover would lose what was acknowledged. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
mkdir "$work/app"
cat >"$work/app/app.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Npgsql" Version="[10.0.3]" /></ItemGroup>
</Project>
XML
cat >"$work/app/Program.cs" <<'CS'
using Npgsql;

using var connection = new NpgsqlConnection($"Host={args[0]};Username=postgres;Database=postgres;Command Timeout=1");
connection.Open();
var warning = "no warning";
connection.Notice += (_, notice) => warning = notice.Notice.MessageText;
Execute("CREATE TABLE IF NOT EXISTS kept (number int)");
using var transaction = connection.BeginTransaction();
Execute("INSERT INTO kept VALUES (1)");
try
{
    transaction.Commit();
    Console.WriteLine($"acknowledged, {warning}");
}
catch (Exception error) { Console.WriteLine(error.GetType().Name); }

void Execute(string sql) => new NpgsqlCommand("SET LOCAL synchronous_commit = on; " + sql, connection).ExecuteNonQuery();
CS
quietly dotnet build "$work/app" -c Release -o "$work/out"
postgres -c "synchronous_standby_names=*"

expect "A commit that no replica confirms" \
    "acknowledged, canceling wait for synchronous replication due to user request" "$(dotnet "$work/out/app.dll" "$cluster")"
