using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Prospects are invited: drafted, edited, exported, withdrawn, sent through Microsoft Graph or a mail server, bounced, accepted.</summary>
/// <param name="prospects">How many.</param>
internal sealed class InvitationWork(int prospects) : Work
{
    private const double Deciding = 0.5;
    private readonly Dictionary<string, DateTimeOffset> accepted = [];

    // An invitation that was drafted while the clock was further ahead is younger than its answer, and cannot be told from one to a customer.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    public override string Name => "Invitations";

    public override string Script => "Invite.ps1";

    public override IEnumerable<string> Arguments(Stage stage, int seed, bool isCalm) => [$"{prospects}", $"{seed}", $"{isCalm}", $"{stage.Mail.Port}"];

    public override Task PrepareAsync(Stage stage, int seed) => Task.CompletedTask;

    public override async Task CustomersAsync(Stage stage, IReadOnlyCollection<string> lines, Func<double, bool> decides)
    {
        var link = await stage.Own.LinkAsync();
        var mails = await MailsAsync(stage);
        foreach (var domain in Enumerable.Range(1, prospects).Where(number => number % 5 > 2).Select(number => $"prospect{number}.example").Where(domain => Mails(mails, domain) > 0))
        {
            if (decides(Deciding) && accepted.TryAdd(domain, DateTimeOffset.UtcNow)) await stage.Own.AcceptAsync(link, domain);
        }
    }

    public override async Task<IEnumerable<Verdict>> JudgeAsync(Stage stage, Ending ending)
    {
        var mails = await MailsAsync(stage);
        var ledger = ending.Ledger.Where(line => line.StartsWith("invitation ", StringComparison.Ordinal)).Select(line => line.Split(' ', 7)).ToLookup(words => words[4], words => (State: words[2], CreatedOn: DateTimeOffset.Parse(words[5], CultureInfo.InvariantCulture), Subject: words[6]));
        return
        [
            .. ending.Ledger.Contains("whole True") ? Array.Empty<Verdict>() : [new(Wrong.Broken, "The ledger's chain does not verify.")],
            .. ending.Before.Subjects.Where(subject => ending.Before[subject] != ending.After[subject]).Select(subject => new Verdict(Wrong.Stray, $"The {subject} was '{ending.Before[subject]}', and is '{ending.After[subject]}'.")),
            .. ledger.Where(same => same.Count(one => !MayBeFollowed(one.State)) > 1).Select(same => new Verdict(Wrong.Double, $"{same.Key} has {same.Count()} invitations.")),
            .. ledger.Where(one => Mails(mails, one.Key) > one.Count()).Select(one => new Verdict(Wrong.Double, $"{one.Key} got {Mails(mails, one.Key)} mails.")),
            .. ledger.SelectMany(one => Untrue(one.Key, one.First().State, one.First().CreatedOn, Mails(mails, one.Key))),
            .. ending.Told.Select(line => line.Split(' ')).Where(words => words is ["did", _, _]).Where(words => !Kept(words[1], ledger[words[2]].FirstOrDefault())).Select(words => new Verdict(Wrong.Loss, $"{words[2]}: '{words[1]}' was acknowledged, and the ledger has '{ledger[words[2]].FirstOrDefault()}'.")),
        ];
    }

    private IEnumerable<Verdict> Untrue(string domain, string state, DateTimeOffset createdOn, int mails)
    {
        if (state is "Sent" or "Bounced" && mails == 0) yield return new(Wrong.Untrue, $"{domain} is {state}, and no mail was sent.");
        if (state is "Drafted" or "Exported" or "Withdrawn" && mails > 0) yield return new(Wrong.Untrue, $"{domain} is {state}, and a mail was sent.");
        if (state == "Accepted" && !accepted.ContainsKey(domain)) yield return new(Wrong.Untrue, $"{domain} is Accepted, and has not accepted.");
        if (state != "Accepted" && accepted.TryGetValue(domain, out var on) && createdOn < on + ClockDifference) yield return new(Wrong.Untrue, $"{domain} is {state}, and has accepted.");
    }

    // Who looked before may invite again what has bounced or was withdrawn meanwhile.
    private static bool MayBeFollowed(string state) => state is "Withdrawn" or "Bounced";

    // What may follow upon each deed.
    private static bool Kept(string deed, (string State, DateTimeOffset CreatedOn, string Subject) now) => deed switch
    {
        "draft" => now.State is not null,
        "edit" => now.Subject?.StartsWith("Offer ", StringComparison.Ordinal) == true,
        "export" => now.State == "Exported",
        "withdraw" => now.State == "Withdrawn",
        "send" => now.State is "Sent" or "Bounced" or "Accepted",
        "settle" => now.State is not null,
        "bounce" => now.State is "Bounced",
        "accept" => now.State is "Accepted",
        _ => false,
    };

    private static async Task<IReadOnlyList<string>> MailsAsync(Stage stage) => [.. await stage.Own.MailsAsync(), .. stage.Mail.Mails];

    private static int Mails(IEnumerable<string> mails, string domain) => mails.Count(mail => mail.Contains($"office@{domain}", StringComparison.OrdinalIgnoreCase));
}
