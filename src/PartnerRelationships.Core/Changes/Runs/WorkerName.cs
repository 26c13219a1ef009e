using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>What a worker is called: its machine, its process with the moment at which that began, and a number.</summary>
internal static class WorkerName
{
    private const char Separator = '/';

    /// <summary>The name of a worker of this process.</summary>
    public static string Own(Guid number)
    {
        using var process = Process.GetCurrentProcess();
        return string.Join(Separator.ToString(), Environment.MachineName, process.Id.ToString(CultureInfo.InvariantCulture), Began(process), number.ToString("N"));
    }

    /// <summary>Whether a worker ran on this machine and its process has ended. For other machines this is unknown: their claims expire.</summary>
    public static bool IsOfDeadProcess(string name)
    {
        var parts = name.Split(Separator);
        return parts.Length == 4
            && string.Equals(parts[0], Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && !IsRunning(id, parts[2]);
    }

    // A number of a process is used again, and then by one that began later.
    private static bool IsRunning(int id, string began)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return Began(process) == began;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception error) when (error is ExternalException or IOException or UnauthorizedAccessException)
        {
            // It is there, and not ours to look at.
            return true;
        }
    }

    // On Linux, StartTime is counted back from the machine's clock, and is another moment each time that clock is set; the kernel's own count is not.
    private static string Began(Process process) => RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        ? StartTicks(File.ReadAllText($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/stat"))
        : process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    // proc_pid_stat(5): the 22nd field. The second is the program's name in parentheses, and may contain anything.
    private static string StartTicks(string stat) => stat.Substring(stat.LastIndexOf(')') + 2).Split(' ')[19];
}
