using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>The clock of a machine, which all its processes read, and which jumps: libfaketime, where it is there. Time that only passes (timeouts, delays) is not touched, as with a real clock that is set.</summary>
/// <param name="file">Says how far the clock is off.</param>
internal sealed class MachineClock(string file)
{
    private static readonly string? Library = new[] { "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1" }.FirstOrDefault(File.Exists);

    /// <summary>Why there is none; null if there is.</summary>
    public static string? Missing => Library is null ? "libfaketime is not there (Debian: faketime), so no clock jumps" : null;

    /// <summary>What makes a process read this clock.</summary>
    public IReadOnlyDictionary<string, string> Environment => Library is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library,
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_CACHE_DURATION"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["NO_FAKE_STAT"] = "1",
    };

    /// <summary>Sets the clock.</summary>
    /// <param name="offset">How far it is off.</param>
    public void Set(TimeSpan offset)
    {
        var next = file + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{offset.TotalSeconds:+0;-0;+0}"));
        File.Move(next, file, overwrite: true);
    }
}
