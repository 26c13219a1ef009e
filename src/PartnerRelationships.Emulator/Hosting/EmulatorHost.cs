using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Emulator.Consent;
using PartnerRelationships.Emulator.Control;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Log;
using PartnerRelationships.Emulator.Options;
using PartnerRelationships.Emulator.Requests;
using PartnerRelationships.Emulator.Webhooks;
using PartnerRelationships.Sandbox;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Kestrel in front of the sandbox's handler, listening until it is disposed of.</summary>
internal sealed class EmulatorHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    private readonly SandboxServer sandbox;
    private readonly SandboxBridge bridge;
    private readonly NotificationSigner signer;
    private readonly NotificationCourier courier;
    private readonly WebApplication app;

    private EmulatorHost(SandboxServer sandbox, SandboxBridge bridge, NotificationSigner signer, NotificationCourier courier, WebApplication app)
    {
        this.sandbox = sandbox;
        this.bridge = bridge;
        this.signer = signer;
        this.courier = courier;
        this.app = app;
    }

    /// <summary>Where it listens, with the ports that were found free, in the order in which they were asked for.</summary>
    public IEnumerable<string> Urls => app.Urls;

    /// <exception cref="UsageException">An address cannot be listened on, or the database belongs to another type of partner.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider time)
    {
        var sandbox = SandboxServer.Open(options.Sandbox, new SystemClock());
        var bridge = new SandboxBridge(sandbox);
        var signer = new NotificationSigner(time);
        NotificationCourier? courier = null;
        try
        {
            CheckPartner(options, sandbox);
            courier = new NotificationCourier(bridge, signer, time);
            var app = Build(options, bridge, signer, courier, time);
            await app.StartAsync().ConfigureAwait(false);
            return new EmulatorHost(sandbox, bridge, signer, courier, app);
        }
        catch (Exception error)
        {
            if (courier is not null) await courier.DisposeAsync().ConfigureAwait(false);
            signer.Dispose();
            bridge.Dispose();
            sandbox.Dispose();
            // An address in use, a port that takes rights, https without a certificate: the server's own words say what to do.
            if (error is IOException or InvalidOperationException or SocketException) throw new UsageException(error.Message, error);
            throw;
        }
    }

    /// <summary>Ends when the process is asked to terminate.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        await courier.DisposeAsync().ConfigureAwait(false);
        signer.Dispose();
        bridge.Dispose();
        sandbox.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, SandboxBridge bridge, NotificationSigner signer, NotificationCourier courier, TimeProvider time)
    {
        // Nothing but the switches counts: no settings file of the folder it was started in, no variable of the environment.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listening.Open(kestrel, options.Addresses));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);
        var app = builder.Build();
        var (log, faults, limiter) = (new RequestLog(), new FaultInjector(options.Faults), new RateLimiter(options.Limits, time));
        var control = new ControlEndpoints(log, faults, limiter);
        var front = new ServiceFront(bridge, new TokenGate(options.Token), limiter, faults, log, time, app.Lifetime.ApplicationStopping);
        var pages = new ConsentPages(new ConsentDesk(bridge), log);
        var certificate = new CertificatePage(signer);
        app.Use(async (context, next) =>
        {
            await next(context).ConfigureAwait(false);
            if (!HttpMethods.IsGet(context.Request.Method)) courier.Nudge();
        });
        app.Run(context => CertificatePage.Handles(context.Request) ? certificate.AnswerAsync(context)
            : ControlEndpoints.Handles(context.Request) ? control.AnswerAsync(context)
            : ConsentPages.Handles(context.Request) ? pages.AnswerAsync(context)
            : front.AnswerAsync(context));
        return app;
    }

    private static void CheckPartner(EmulatorOptions options, SandboxServer sandbox)
    {
        if (options.PartnerType is { } type && type != sandbox.PartnerType)
            throw new UsageException($"The database '{options.Sandbox.Path}' belongs to a partner of type {sandbox.PartnerType}, not {type}: leave out --partner-type, or name another file.");
    }
}
