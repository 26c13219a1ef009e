using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

/// <summary>The image for runbooks, where something is here that makes images.</summary>
public sealed class ContainerTests
{
    private const string Image = "partner-relationships-test";

    [Fact]
    public async Task A_script_runs_in_the_image_and_not_as_root()
    {
        var builder = Array.Find(["podman", "docker"], IsHere);
        Assert.SkipWhen(builder is null, "Neither podman nor docker is here: the image of Containerfile is not built.");
        foreach (var image in BaseImages())
        {
            Assert.SkipUnless((await RunAsync(builder, "pull", image)).ExitCode == 0, $"{builder} cannot get {image}: the image of Containerfile is not built.");
        }

        Assert.Equal(0, (await Pwsh.FileAsync(Path.Combine(Checkout.Root, "build", "Pack.ps1"), "-Configuration", Checkout.Configuration)).ExitCode);
        Assert.Equal(0, (await RunAsync(builder, "build", "-t", Image, "-f", "Containerfile", ".")).ExitCode);
        var ended = await RunAsync(builder, "run", "--rm", Image, "-Command", "Import-Module PartnerRelationships; $null = Connect-PartnerCenter -Sandbox; \"$(id -u) $(@(Get-PartnerCustomer).Count)\"");

        Assert.Matches(@"^[1-9]\d* 200\s*$", ended.Output);
    }

    private static string[] BaseImages() =>
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Checkout.Root, "Containerfile")), @"^FROM (mcr\S+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Replace("${DOTNET_VERSION}", "10.0", StringComparison.Ordinal))];

    private static bool IsHere(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Checkout.Root };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
