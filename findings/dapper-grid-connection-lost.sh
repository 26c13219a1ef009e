#!/usr/bin/env bash
# Dapper 2.1.86 with Npgsql 10.0.3 and Debian 12's PostgreSQL 15: where a connection breaks in the middle of a result, Npgsql raises a transient
# NpgsqlException, and so does Dapper's Query. QueryMultiple goes on to the next result while that error is on its way, and its InvalidOperationException
# "The reader is closed" is all that the caller gets, without the cause: nothing that retries transient errors recognises it. Seen in December 2026.
source "$(dirname "$0")/lib/finding.sh"
mkdir "$work/app"
cat >"$work/app/app.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Dapper" Version="[2.1.86]" /><PackageReference Include="Npgsql" Version="[10.0.3]" /></ItemGroup>
</Project>
XML
cat >"$work/app/Program.cs" <<'CS'
using System.Net;
using System.Net.Sockets;
using Dapper;
using Npgsql;

// Carries one connection at a time to the server, and breaks it after as many bytes of answers as are left.
var left = int.MaxValue;
using var relay = new TcpListener(IPAddress.Loopback, 0);
relay.Start();
_ = Task.Run(Carry);

Try("Query", connection => connection.Query<string>("SELECT repeat('x', 4000)").Single());
Try("QueryMultiple", connection =>
{
    using var results = connection.QueryMultiple("SELECT repeat('x', 4000); SELECT 1");
    return results.Read<string>().Single();
});

void Try(string how, Func<NpgsqlConnection, string> ask)
{
    var port = ((IPEndPoint)relay.LocalEndpoint).Port;
    using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false;SSL Mode=Disable;GSS Encryption Mode=Disable");
    connection.Open();
    left = 2000;
    try { Console.WriteLine($"{how}: {ask(connection).Length}"); }
    catch (Exception error) { Console.WriteLine($"{how}: {error.GetType().Name}, cause {error.InnerException?.GetType().Name ?? "none"}, transient {error is NpgsqlException { IsTransient: true }}"); }
    left = int.MaxValue;
}

void Carry()
{
    while (true)
    {
        using var near = relay.AcceptTcpClient();
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        far.Connect(new UnixDomainSocketEndPoint($"{args[0]}/.s.PGSQL.5432"));
        using var server = new NetworkStream(far);
        _ = near.GetStream().CopyToAsync(server);
        var buffer = new byte[65536];
        for (int read; left > 0 && (read = server.Read(buffer)) > 0; left -= left == int.MaxValue ? 0 : read)
        {
            near.GetStream().Write(buffer, 0, Math.Min(read, left));
        }
    }
}
CS
quietly dotnet build "$work/app" -c Release -o "$work/out"
postgres

expect "A connection that breaks in the middle of a result" \
    "Query: NpgsqlException, cause EndOfStreamException, transient True
QueryMultiple: InvalidOperationException, cause none, transient False" "$(timeout 60 dotnet "$work/out/app.dll" "$cluster")"
