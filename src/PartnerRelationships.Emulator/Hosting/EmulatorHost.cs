using System;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Emulator.Control;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Requests;
using PartnerRelationships.Sandbox;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Kestrel in front of the sandbox's handler.</summary>
internal static class EmulatorHost
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    /// <summary>Serves until the process is told to end.</summary>
    /// <exception cref="UsageException">An address cannot be listened on, or the database belongs to another kind of partner.</exception>
    public static async Task RunAsync(EmulatorOptions options, TextWriter output)
    {
        using var sandbox = SandboxServer.Open(options.Sandbox, new SystemClock());
        if (options.PartnerType is { } type && type != sandbox.PartnerType)
            throw new UsageException($"The database '{options.Sandbox.Path}' belongs to a partner of the kind {sandbox.PartnerType}, not {type}: leave --partner-type out, or name another file.");
        using var bridge = new SandboxBridge(sandbox);
        var app = await StartAsync(options, bridge).ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            foreach (var line in Listening.Describe(app.Urls, options.Addresses)) await output.WriteLineAsync(line).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            await app.WaitForShutdownAsync().ConfigureAwait(false);
        }
    }

    private static WebApplication Build(EmulatorOptions options, SandboxBridge bridge)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listening.Open(kestrel, options.Addresses));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);
        var app = builder.Build();
        var (log, faults, limiter) = (new RequestLog(), new FaultInjector(options.Faults), new RateLimiter(options.Limits, TimeProvider.System));
        var control = new ControlEndpoints(log, faults, limiter);
        var front = new ServiceFront(bridge, new TokenGate(options.Token), limiter, faults, log, TimeProvider.System, app.Lifetime.ApplicationStopping);
        app.Run(context => ControlEndpoints.Handles(context.Request) ? control.AnswerAsync(context) : front.AnswerAsync(context));
        return app;
    }

    // An address in use, a port that takes rights, https without a certificate: the server's own words say what to do.
    private static async Task<WebApplication> StartAsync(EmulatorOptions options, SandboxBridge bridge)
    {
        try
        {
            var app = Build(options, bridge);
            await app.StartAsync().ConfigureAwait(false);
            return app;
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or SocketException)
        {
            throw new UsageException(error.Message, error);
        }
    }
}
