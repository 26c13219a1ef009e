using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>From the start of a process to its first customer, against the module as it was; both less a process that does nothing.</summary>
/// <param name="isServed">Whether the customers come over HTTP, or from a sandbox in the process.</param>
internal sealed class ColdFirstFigure(bool isServed) : IFigure
{
    private const int Runs = 11;

    public string Name => isServed ? "cold-first-http" : "cold-first";

    public async Task<Result> MeasureAsync()
    {
        using var server = isServed ? await RunningServer.StartAsync(5_000) : null;
        var connect = server is null
            ? "Connect-PartnerCenter -Sandbox"
            : $"Connect-PartnerCenter -Endpoint http://127.0.0.1:{server.Ports[0]}/ -AccessToken (ConvertTo-SecureString bench -AsPlainText)";
        string Script(string module) => $"Import-Module '{module}'; $null = {connect}; \"$((Get-PartnerCustomer | Select-Object -First 1).CustomerId)\"";
        var (ours, theirs) = (new List<double>(), new List<double>());
        var former = FormerModule.Path;
        for (var run = 0; run < Runs; run++)
        {
            var idle = (await ChildProcess.TextAsync("")).Milliseconds;
            ours.Add(await FirstAsync(Script(Checkout.Module)) - idle);
            theirs.Add(await FirstAsync(Script(former)) - idle);
        }

        return Pairs.Of(Name, 0.5, "ms", ours, theirs);
    }

    private static async Task<double> FirstAsync(string script)
    {
        var (output, milliseconds) = await ChildProcess.TextAsync(script);
        return Guid.TryParse(output.Trim(), out _) ? milliseconds : throw new InvalidOperationException("No customer came: " + output);
    }
}
