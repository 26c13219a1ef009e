using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Tests.Processes;

/// <summary>A process of its own that keeps invitations in a ledger.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    public WriterProcess(string ledger, int count, int tasks, bool once = false)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PartnerRelationships.Storage.Writer.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, ledger, Samples.Partner.ToString(), count.ToString(CultureInfo.InvariantCulture), tasks.ToString(CultureInfo.InvariantCulture), once ? "once" : ""])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Waits for its end.</summary>
    /// <param name="killAfter">Kills it, without a word of warning, once it acknowledged so many; null to let it end.</param>
    /// <returns>The invitations that it was told are durable.</returns>
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
