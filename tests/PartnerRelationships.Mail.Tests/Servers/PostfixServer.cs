using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Threading.Tasks;
using MimeKit;
using PartnerRelationships.Mail.Smtp;
using PartnerRelationships.Mail.Tests.Servers;
using PartnerRelationships.Testing;

[assembly: AssemblyFixture(typeof(PostfixServer))]

namespace PartnerRelationships.Mail.Tests.Servers;

/// <summary>A real mail server of our own: Postfix in a folder that goes with the tests, on free ports of the loopback, with STARTTLS, TLS and
/// a sign-in, delivering to a Maildir. Where it cannot run, the tests that ask for it are skipped, out loud.</summary>
public sealed class PostfixServer : IAsyncLifetime
{
    public const string User = "ada@localhost";
    private static readonly string[] Programs = ["/usr/sbin/postfix", "/usr/sbin/saslpasswd2", "/usr/lib/postfix/sbin/master"];
    private readonly string folder = Directory.CreateTempSubdirectory("postfix").FullName;
    private string? missing = "it has not been started";

    public string Password { get; } = RandomNumberGenerator.GetHexString(20);

    public string Thumbprint { get; private set; } = "";

    public int StartTlsPort { get; } = Ports.Free();

    public int TlsPort { get; } = Ports.Free();

    /// <summary>A port where STARTTLS is not offered, and nobody need sign in.</summary>
    public int ClearPort { get; } = Ports.Free();

    private string Configuration => Path.Combine(folder, "conf");

    public async ValueTask InitializeAsync()
    {
        missing = WhatIsMissing();
        if (missing is null)
        {
            PostfixFiles.Write(folder, this);
            Thumbprint = PostfixFiles.WriteCertificate(folder);
            await RunAsync("/bin/chmod", ["711", folder]);
            await RunAsync("/bin/chmod", ["600", Path.Combine(folder, "key.pem")]);
            await RunAsync("/usr/sbin/saslpasswd2", ["-f", Path.Combine(folder, "sasldb"), "-c", "-p", "-u", "localhost", "ada"], Password);
            await RunAsync("/bin/chown", ["postfix", Path.Combine(folder, "sasldb"), Path.Combine(folder, "data")]);
            await RunAsync("/bin/chown", ["nobody:nogroup", Path.Combine(folder, "mail")]);
            await RunAsync("/usr/sbin/postfix", ["-c", Configuration, "start"]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (missing is null)
        {
            await RunAsync("/usr/sbin/postfix", ["-c", Configuration, "stop"]);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Skips the test where there is no server.</summary>
    public void Require() => Assert.SkipWhen(missing is not null, $"No mail server: {missing}.");

    public SmtpOptions Options(int? port = null) => new()
    {
        Server = "localhost",
        Port = port ?? StartTlsPort,
        Security = port == TlsPort ? MailSecurity.Tls : MailSecurity.Auto,
        Credential = new NetworkCredential(User, Password),
        CertificateThumbprint = Thumbprint,
    };

    /// <summary>The mails to a recipient, once there is one.</summary>
    public async Task<MimeMessage> DeliveredAsync(string recipient)
    {
        for (var patience = 600; patience > 0; patience--)
        {
            if (Delivered().FirstOrDefault(mail => RecipientOf(mail) == recipient) is { } found)
            {
                return found;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail to {recipient} in time.\n" + await File.ReadAllTextAsync(Path.Combine(folder, "log")));
    }

    /// <summary>Waits until nothing is in the queue any more.</summary>
    public async Task EmptyQueueAsync()
    {
        string[] queues = ["maildrop", "incoming", "active", "deferred"];
        while (queues.Select(name => Path.Combine(folder, "queue", name)).Where(Directory.Exists).SelectMany(queue => Directory.EnumerateFiles(queue, "*", SearchOption.AllDirectories)).Any())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public IEnumerable<MimeMessage> Delivered()
    {
        var inbox = Path.Combine(folder, "mail", "inbox", "new");
        return Directory.Exists(inbox) ? Directory.EnumerateFiles(inbox).Select(file => MimeMessage.Load(file, TestContext.Current.CancellationToken)) : [];
    }

    public string Maildir => Path.Combine(folder, "mail", "inbox");

    public static string? RecipientOf(MimeMessage delivered) => delivered.Headers["X-Original-To"];

    private static string? WhatIsMissing() =>
        !OperatingSystem.IsLinux() ? "this is not Linux"
        : Programs.FirstOrDefault(program => !File.Exists(program)) is { } absent ? $"{absent} is not there (Debian: postfix, libsasl2-modules, sasl2-bin)"
        : Environment.UserName != "root" ? "Postfix can only be started by root"
        : null;

    private static async Task RunAsync(string program, string[] arguments, string? input = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
        }
    }
}
