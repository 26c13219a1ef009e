using System;
using System.Collections.Generic;
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

/// <summary>Kestrel in front of the sandbox's handler, listening until it is disposed of.</summary>
internal sealed class EmulatorHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    private readonly SandboxServer sandbox;
    private readonly SandboxBridge bridge;
    private readonly WebApplication app;

    private EmulatorHost(EmulatorOptions options, TimeProvider time)
    {
        sandbox = SandboxServer.Open(options.Sandbox, new SystemClock());
        bridge = new SandboxBridge(sandbox);
        app = Build(options, bridge, time);
    }

    /// <summary>Where it listens, with the ports that were found free, in the order in which they were asked for.</summary>
    public IEnumerable<string> Urls => app.Urls;

    /// <exception cref="UsageException">An address cannot be listened on, or the database belongs to another kind of partner.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider time)
    {
        var host = new EmulatorHost(options, time);
        try
        {
            host.CheckPartner(options);
            await host.app.StartAsync().ConfigureAwait(false);
            return host;
        }
        catch (Exception error)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            // An address in use, a port that takes rights, https without a certificate: the server's own words say what to do.
            if (error is IOException or InvalidOperationException or SocketException) throw new UsageException(error.Message, error);
            throw;
        }
    }

    /// <summary>Ends when the process is told to end.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        bridge.Dispose();
        sandbox.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, SandboxBridge bridge, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listening.Open(kestrel, options.Addresses));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);
        var app = builder.Build();
        var (log, faults, limiter) = (new RequestLog(), new FaultInjector(options.Faults), new RateLimiter(options.Limits, time));
        var control = new ControlEndpoints(log, faults, limiter);
        var front = new ServiceFront(bridge, new TokenGate(options.Token), limiter, faults, log, time, app.Lifetime.ApplicationStopping);
        app.Run(context => ControlEndpoints.Handles(context.Request) ? control.AnswerAsync(context) : front.AnswerAsync(context));
        return app;
    }

    private void CheckPartner(EmulatorOptions options)
    {
        if (options.PartnerType is { } type && type != sandbox.PartnerType)
            throw new UsageException($"The database '{options.Sandbox.Path}' belongs to a partner of the kind {sandbox.PartnerType}, not {type}: leave --partner-type out, or name another file.");
    }
}
