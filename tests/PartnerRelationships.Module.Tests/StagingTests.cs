using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

public sealed class StagingTests
{
    [Fact]
    public void The_root_of_bin_holds_the_commands_and_their_loader_alone()
    {
        // Whatever lies beside the commands is found before the loader is asked.
        Assert.Equal(["PartnerRelationships.Cmdlets", Checkout.Loader], Directory.GetFiles(Checkout.Bin).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("win-x64", "e_sqlite3.dll")]
    [InlineData("win-x86", "e_sqlite3.dll")]
    [InlineData("win-arm64", "e_sqlite3.dll")]
    [InlineData("linux-x64", "libe_sqlite3.so")]
    [InlineData("linux-arm64", "libe_sqlite3.so")]
    [InlineData("linux-musl-x64", "libe_sqlite3.so")]
    [InlineData("osx-x64", "libe_sqlite3.dylib")]
    [InlineData("osx-arm64", "libe_sqlite3.dylib")]
    public void SQLite_is_there_for_every_platform(string runtime, string file)
    {
        Assert.Equal([file], Directory.GetFiles(Path.Combine(Checkout.Bin, "native", runtime)).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Each_framework_has_all_its_libraries_and_no_clutter(string framework)
    {
        var files = new[] { framework, "common" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Checkout.Bin, folder), "*", SearchOption.AllDirectories)).Select(Path.GetFileName).ToList();

        Assert.All(files, file => Assert.EndsWith(".dll", file));
        Assert.Equal(files.Distinct(), files);
        Assert.Superset(
            new[] { "Core", "PartnerCenter", "Sandbox", "Shared", "Storage" }.Select(name => $"PartnerRelationships.{name}.dll").ToHashSet(),
            files.ToHashSet()!);
        Assert.Contains("Newtonsoft.Json.dll", files);
        Assert.Contains("Microsoft.Data.Sqlite.dll", files);
        Assert.DoesNotContain("System.Management.Automation.dll", files);
    }

    [Fact]
    public void Stubs_that_would_hide_the_frameworks_own_library_are_left_out()
    {
        Assert.Empty(Directory.GetFiles(Path.Combine(Checkout.Bin, "netstandard2.0"), "System.Reflection.Emit.*"));
    }

    [Fact]
    public void A_servers_ledger_is_for_PowerShell_7_and_Windows_PowerShell_says_so()
    {
        Assert.Contains("Npgsql.dll", Directory.GetFiles(Path.Combine(Checkout.Bin, "net8.0")).Select(Path.GetFileName));
        var desktop = new AssemblyLoadContext("desktop", isCollectible: true);
        foreach (var (folder, name) in new[] { ("netstandard2.0", "Shared"), ("common", "Core") })
        {
            desktop.LoadFromAssemblyPath(Path.Combine(Checkout.Bin, folder, $"PartnerRelationships.{name}.dll"));
        }

        var address = desktop.LoadFromAssemblyPath(Path.Combine(Checkout.Bin, "netstandard2.0", "PartnerRelationships.Storage.dll")).GetType("PartnerRelationships.Storage.Postgres.PostgresAddress")!;
        var error = Assert.Throws<TargetInvocationException>(() => address.GetMethod("Parse")!.Invoke(null, ["Host=db", null])).InnerException!;

        Assert.Equal("A ledger on a PostgreSQL server needs PowerShell 7.4 or later.", error.Message);
        desktop.Unload();
    }
}
