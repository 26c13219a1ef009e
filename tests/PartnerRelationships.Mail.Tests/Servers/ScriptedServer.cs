using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Mail.Smtp;

namespace PartnerRelationships.Mail.Tests.Servers;

/// <summary>A server for what a real one does not do when it is told to: it drops connections, is weary of a client, takes tokens. Speaks TLS from the first byte.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;
    private readonly string mechanisms;

    public ScriptedServer(string mechanisms = "PLAIN XOAUTH2")
    {
        using var created = ServerCertificate.Create();
        certificate = X509CertificateLoader.LoadPkcs12(created.Export(X509ContentType.Pkcs12), null);
        this.mechanisms = mechanisms;
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>What is answered to a command; null for the usual. An empty answer breaks the connection off.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public List<string> Commands { get; } = [];

    public int Mails { get; private set; }

    public int Connections { get; private set; }

    public SmtpOptions Options => new()
    {
        Server = "localhost",
        Port = ((IPEndPoint)listener.LocalEndpoint).Port,
        Security = MailSecurity.Tls,
        CertificateThumbprint = ServerCertificate.ThumbprintOf(certificate),
    };

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var stream = new SslStream(client.GetStream());
                Connections++;
                try
                {
                    await stream.AuthenticateAsServerAsync(certificate);
                    await TalkAsync(stream);
                }
                catch (IOException)
                {
                    // The client has gone.
                }
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 scripted");
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (isData && line != ".")
            {
                continue;
            }

            lock (Commands)
            {
                Commands.Add(line);
            }

            var answer = Answer(line) ?? Usual(line);
            if (answer.Length == 0)
            {
                return;
            }

            isData = answer.StartsWith("354", StringComparison.Ordinal);
            await writer.WriteLineAsync(answer);
        }
    }

    private string Usual(string line) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "EHLO" => $"250-scripted\r\n250 AUTH {mechanisms}",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "." => $"250 taken as {++Mails}",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };
}
