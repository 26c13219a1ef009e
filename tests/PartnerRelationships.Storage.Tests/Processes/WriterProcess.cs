using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Tests.Processes;

/// <summary>A process of its own that writes to a ledger.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    /// <summary>One that keeps invitations.</summary>
    public WriterProcess(string ledger, int count, int tasks, bool once = false)
        : this(ledger, count.ToString(CultureInfo.InvariantCulture), tasks.ToString(CultureInfo.InvariantCulture), once ? "once" : "")
    {
    }

    private WriterProcess(string ledger, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PartnerRelationships.Storage.Writer.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, ledger, Samples.Partner.ToString(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>One that works on a run of removals.</summary>
    public static WriterProcess AtWork(string ledger, Guid run, int leaseMilliseconds) =>
        new(ledger, "work", run.ToString(), leaseMilliseconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits for its end.</summary>
    /// <param name="killAfter">Kills it, without a word of warning, once it acknowledged so many; null to let it end.</param>
    /// <returns>The invitations, or the ends of customers, that it was told are durable.</returns>
    public async Task<List<Guid>> AcknowledgedAsync(int? killAfter = null)
    {
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var acknowledged = new List<Guid>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // A line that the end cut short was not said.
            if (Guid.TryParse(line, out var id))
            {
                acknowledged.Add(id);
            }

            if (acknowledged.Count == killAfter)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(killAfter is not null || process.ExitCode == 0, await errors);
        return acknowledged;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
