using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Platforms.Tests.Hosting;

/// <summary>The staged module as somebody may have installed it, with the host beside its commands, and an empty folder to work in.</summary>
internal sealed class ModuleCopy : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string folder = Directory.CreateTempSubdirectory("platform").FullName;

    public ModuleCopy()
    {
        Bin = Path.Combine(Scratch("Áron's modules"), "bin");
        CopyFolder(Path.Combine(Checkout.Module, "bin"), Bin);
        const string name = "PartnerRelationships.Platforms.Host.dll";
        Host = Path.Combine(Bin, name);
        File.Copy(Path.Combine(Checkout.Output("Host", "netstandard2.0"), name), Host);
        Work = Scratch("Munka 1");
    }

    public string Bin { get; }

    public string Host { get; }

    public string Work { get; }

    /// <summary>A folder of this test's own.</summary>
    public string Scratch(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    /// <summary>Runs a program in an environment where no proxy, home or keyring is anybody's, and returns the lines that it wrote.</summary>
    public async Task<string[]> RunAsync(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var home = Scratch("home");
        (string Name, string Value)[] own = [("HTTPS_PROXY", "http://127.0.0.1:9"), ("HOME", home), ("XDG_DATA_HOME", home), ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")];
        foreach (var (name, value) in own.Concat(environment))
        {
            start.Environment[name] = value;
        }

        using var stop = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop.Token), process.StandardError.ReadToEndAsync(stop.Token));
        await process.WaitForExitAsync(stop.Token);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return (await output).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
