using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Mail.Sender;
using PartnerRelationships.Mail.Tests.Servers;

namespace PartnerRelationships.Mail.Tests.Processes;

/// <summary>A process that sends, killed without a word at any moment, and started again.</summary>
public sealed class KillTests(PostfixServer server) : IDisposable
{
    private const int Count = 1000;
    private const int Seed = 20261126;
    private readonly string folder = Directory.CreateTempSubdirectory("kill").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_thousand_mails_with_three_kills_reach_each_once_or_are_in_doubt()
    {
        server.Require();
        var ledger = Path.Combine(folder, "ledger.db");
        await DraftAsync(ledger);
        var random = new Random(Seed);
        for (var kill = 0; kill < 3; kill++)
        {
            await SendAsync(ledger, killAfter: random.Next(50, 300), random.Next(0, 20));
        }

        await SendAsync(ledger, killAfter: null, delay: 0);
        await server.EmptyQueueAsync();

        var mails = server.Delivered().CountBy(mail => PostfixServer.RecipientOf(mail) ?? "").ToDictionary();
        var invitations = await ListAsync(ledger);
        Assert.Equal(Count, invitations.Count);
        Assert.All(invitations, invitation => Assert.Contains(invitation.State, new[] { InvitationState.Sent, InvitationState.InDoubt }));
        Assert.All(invitations.Where(invitation => invitation.State == InvitationState.Sent), invitation => Assert.Equal(1, mails[invitation.Email!]));
        Assert.All(invitations.Where(invitation => invitation.State == InvitationState.InDoubt), invitation => Assert.InRange(mails.GetValueOrDefault(invitation.Email!), 0, 1));
        Assert.InRange(invitations.Count(invitation => invitation.State == InvitationState.InDoubt), 0, 3);
    }

    private static async Task DraftAsync(string ledger)
    {
        using var session = LedgerSession.Open(ledger);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
        {
            var invitation = Samples.Invitation($"customer{number}@example.test");
            return session.Invitations.AddAsync(invitation, EventDraft.Of(session, EventKinds.InvitationDrafted, Guid.NewGuid()) with { InvitationId = invitation.InvitationId }, Token);
        }));
    }

    private static async Task<List<ResellerInvitation>> ListAsync(string ledger)
    {
        using var session = LedgerSession.Open(ledger);
        var sink = new ListSink<ResellerInvitation>();
        await session.Invitations.ListAsync(LedgerSession.Partner, InvitationFilter.Everything, sink, Token);
        return sink.Items;
    }

    // What was sent before is skipped, and is not counted.
    private async Task SendAsync(string ledger, int? killAfter, int delay)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "PartnerRelationships.Mail.Sender.dll"), ledger, server.StartTlsPort.ToString(CultureInfo.InvariantCulture), PostfixServer.User, server.Password, server.Thumbprint];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(Token);
        var sent = 0;
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (Guid.TryParse(line, out _) && ++sent == killAfter)
            {
                await Task.Delay(delay, Token);
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Token);
        Assert.True(killAfter is not null ? sent >= killAfter : process.ExitCode == 0, await errors);
    }
}
