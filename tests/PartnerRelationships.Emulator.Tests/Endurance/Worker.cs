using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Module;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A process with the module that works until it has done what it can, or is killed.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly Task reading;
    private readonly Task<string> complaining;

    /// <param name="script">A script of this folder.</param>
    /// <param name="environment">What its process finds in the environment.</param>
    /// <param name="arguments">What the script is given.</param>
    public Worker(string script, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var command = ModuleProcess.Command("../Endurance/Guarded.ps1", arguments);
        // The wrapper's first argument stands before the module.
        command.ArgumentList.Insert(command.ArgumentList.ToList().FindIndex(one => one.EndsWith("Guarded.ps1", StringComparison.Ordinal)) + 1, ScriptPath(script));
        foreach (var (name, value) in environment) command.Environment[name] = value;
        process = Process.Start(command)!;
        process.StandardInput.Close();
        reading = ReadAsync();
        complaining = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it said, line by line.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>How many customers or invitations it told of.</summary>
    public int Told => lines.Count(line => line.StartsWith("ended ", StringComparison.Ordinal) || line.StartsWith("did ", StringComparison.Ordinal));

    public bool HasBegun => lines.Contains("begun");

    public bool WasKilled { get; private set; }

    public bool HasEnded => process.HasExited;

    /// <summary>What ended it badly, though nobody killed it; null for nothing.</summary>
    public string? Complaint => WasKilled || (process.ExitCode == 0 && complaining.Result.Length == 0) ? null : $"It ended with {process.ExitCode}. {complaining.Result.Trim()}";

    /// <summary>Ends its process as kill -9 does.</summary>
    public void Kill()
    {
        WasKilled = WasKilled || !process.HasExited;
        process.Kill();
    }

    /// <summary>Waits until it has ended, and all was read that it said.</summary>
    public Task EndedAsync() => Task.WhenAll(reading, complaining, process.WaitForExitAsync());

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static string ScriptPath(string name) => System.IO.Path.Combine(Testing.Checkout.Root, "tests", "PartnerRelationships.Emulator.Tests", "Endurance", name);

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) lines.Enqueue(line);
    }
}
