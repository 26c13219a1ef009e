using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

/// <summary>Where each assembly comes from, in a process of its own: what a session has loaded cannot be undone.</summary>
public sealed class LoadingTests
{
    private const string ListAssemblies =
        """
        [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object {
            "$($_.GetName().Name)|$([System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name)|$($_.Location)"
        }
        """;

    private const string UseSandbox = "$null = Connect-PartnerCenter -Sandbox -SeedCustomers 20; $null = New-ResellerInvitation Kék; \"customers=$(@(Get-PartnerCustomer).Count)\"";

    // Refused for its address, after the libraries of the sign-in were loaded and before anything was sent.
    private const string TrySignIn = """
        $secret = [securestring]::new(); $secret.AppendChar('x')
        try { Connect-PartnerCenter -TenantId contoso.com -ApplicationId ([guid]::NewGuid()) -ClientSecret $secret -Endpoint http://partner.example/ -ErrorAction Stop }
        catch { "refused=$($_.FullyQualifiedErrorId)" }
        """;

    [Fact]
    public async Task Only_the_commands_and_the_types_of_users_share_the_sessions_context()
    {
        var loaded = await LoadedAsync($"Import-Module '{Checkout.Module}'; {UseSandbox}");

        Assert.Equal([("Default", "PartnerRelationships.Cmdlets.dll")], loaded["PartnerRelationships.Cmdlets"]);
        Assert.Equal([("Default", Library("PartnerRelationships.Shared"))], loaded["PartnerRelationships.Shared"]);
        foreach (var name in new[] { "PartnerRelationships.Core", "PartnerRelationships.PartnerCenter", "PartnerRelationships.Sandbox", "PartnerRelationships.Storage", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "Dapper" })
        {
            Assert.Equal([("PartnerRelationships", Library(name))], loaded[name]);
        }
    }

    // Each further library would cost every script its loading: those of sign-in, mail servers, database servers and pages are for other commands.
    [Fact]
    public async Task A_listing_loads_these_libraries_and_no_other()
    {
        var loaded = await LoadedAsync($"Import-Module '{Checkout.Module}'; $null = Connect-PartnerCenter -Sandbox -SeedCustomers 20; \"customers=$(@(Get-PartnerCustomer).Count)\"");

        string[] own = ["Cmdlets", "Core", "Mail", "PartnerCenter", "Sandbox", "Shared", "Signatures"];
        string[] others = ["Microsoft.Data.Sqlite", "Newtonsoft.Json", "Polly.Core", "SQLitePCLRaw.batteries_v2", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3"];
        Assert.Equal(
            own.Select(name => "PartnerRelationships." + name).Append(Checkout.Loader).Concat(others).Order(StringComparer.Ordinal),
            loaded.Where(entries => entries.Any(entry => entry.Path.Length > 0 && !Path.IsPathRooted(entry.Path))).Select(entries => entries.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_foreign_copy_of_a_library_stays_the_sessions_and_ours_stays_ours()
    {
        var foreign = Path.Combine(Path.GetDirectoryName(Pwsh.Engine)!, "Newtonsoft.Json.dll");

        var loaded = await LoadedAsync($"$null = [System.Reflection.Assembly]::LoadFrom('{foreign}'); Import-Module '{Checkout.Module}'; {UseSandbox}");

        Assert.Equal(
            [("Default", foreign), ("PartnerRelationships", Library("Newtonsoft.Json"))],
            loaded["Newtonsoft.Json"].Order());
    }

    [Fact]
    public async Task A_session_that_has_MSAL_from_another_module_keeps_it_and_ours_signs_in()
    {
        var folder = Directory.CreateTempSubdirectory("another-module");
        var foreign = Path.Combine(folder.FullName, "Microsoft.Identity.Client.dll");
        File.Copy(Path.Combine(Checkout.Bin, Library("Microsoft.Identity.Client")), foreign);

        var loaded = await LoadedAsync($"$null = [System.Reflection.Assembly]::LoadFrom('{foreign}'); Import-Module '{Checkout.Module}'; {UseSandbox}; {TrySignIn}");

        Assert.Equal([("Default", foreign), ("PartnerRelationships", Library("Microsoft.Identity.Client"))], loaded["Microsoft.Identity.Client"].Order());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_native_library_is_the_modules_own()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The process's maps are Linux's.");

        var ended = await Pwsh.TextAsync($"Import-Module '{Checkout.Module}'; {UseSandbox}; [System.IO.File]::ReadAllText('/proc/self/maps')");

        var mapped = ended.Lines.Where(line => line.Contains("e_sqlite3.so", StringComparison.Ordinal)).Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..]).Distinct();
        var runtime = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
        Assert.Equal([Path.Combine(Checkout.Bin, "native", $"{runtime}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}", "libe_sqlite3.so")], mapped);
    }

    /// <summary>The libraries of Windows PowerShell, as far as another runtime can tell: all are there, and they fit each other.</summary>
    [Fact]
    public async Task The_libraries_of_Windows_PowerShell_fit_each_other()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system's loader takes no search path from the environment.");
        var script = $"""
            $null = [System.Reflection.Assembly]::LoadFrom('{Checkout.Bin}/netstandard2.0/PartnerRelationships.Shared.dll')
            $null = [PartnerRelationships.Loading.ModuleLoader]::Initialize('{Checkout.Bin}')
            Import-Module '{Checkout.Bin}/PartnerRelationships.Cmdlets.dll'
            {UseSandbox}
            {TrySignIn}
            """;
        var natives = Path.Combine(Checkout.Bin, "native", $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");

        var loaded = await LoadedAsync(script, new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = natives });

        Assert.Equal([("Default", Path.Combine("netstandard2.0", "Microsoft.Data.Sqlite.dll"))], loaded["Microsoft.Data.Sqlite"]);
        Assert.Equal([("Default", Path.Combine("netstandard2.0", "Microsoft.Identity.Client.dll"))], loaded["Microsoft.Identity.Client"]);
        Assert.DoesNotContain(loaded.SelectMany(entry => entry), entry => entry.Path.StartsWith("net8.0", StringComparison.Ordinal));
    }

    private static async Task<ILookup<string, (string Context, string Path)>> LoadedAsync(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        var ended = await Pwsh.TextAsync(script + Environment.NewLine + ListAssemblies, environment);
        Assert.Equal("", ended.Errors);
        Assert.Equal("customers=20", ended.Lines[0]);
        Assert.All(ended.Lines.Where(line => line.StartsWith("refused=", StringComparison.Ordinal)), line => Assert.StartsWith("refused=InsecureEndpoint,", line, StringComparison.Ordinal));
        return ended.Lines.Select(line => line.Split('|')).Where(parts => parts.Length == 3)
            .ToLookup(parts => parts[0], parts => (parts[1], Within(parts[2])));
    }

    // The paths of the module's own files count from its bin folder.
    private static string Within(string path) => path.StartsWith(Checkout.Bin, StringComparison.Ordinal) ? Path.GetRelativePath(Checkout.Bin, path) : path;

    private static string Library(string name) => new[] { "common", "net8.0" }.Select(folder => Path.Combine(folder, name + ".dll")).Single(file => File.Exists(Path.Combine(Checkout.Bin, file)));
}
