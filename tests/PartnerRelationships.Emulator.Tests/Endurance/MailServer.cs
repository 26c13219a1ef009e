using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A mail server on this machine that takes mails, and in bad weather breaks a connection off: before it took the mail, or when it had.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> mails = [];
    private readonly Random chances;
    private readonly string mailbox;

    /// <param name="mailbox">A file that gets each mail's Message-Id, for whoever looks whether it was sent.</param>
    /// <param name="seed">Decides what is broken off.</param>
    public MailServer(string mailbox, int seed)
    {
        this.mailbox = mailbox;
        chances = new Random(seed);
        File.WriteAllText(mailbox, "");
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How often it breaks off, from 0 to 1.</summary>
    public double Breaks { get; set; }

    /// <summary>What it took.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (mails) return [.. mails];
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The round is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var held = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 here");
            while (await reader.ReadLineAsync() is { } line && await AnswerAsync(line, reader, writer) is { } answer) await writer.WriteLineAsync(answer);
        }
        catch (IOException)
        {
            // The client was killed.
        }
    }

    private async Task<string?> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) return line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase) ? "250 here" : line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? null : "250 fine";
        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } text && text != ".") mail.AppendLine(text);
        lock (mails)
        {
            if (chances.NextDouble() < Breaks / 2) return null;
            mails.Add(mail.ToString());
            File.AppendAllLines(mailbox, mail.ToString().Split('\n').Where(header => header.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)));
            return chances.NextDouble() < Breaks / 2 ? null : "250 taken";
        }
    }
}
