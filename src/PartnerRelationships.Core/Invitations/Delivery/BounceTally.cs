using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>The result of each mail that was looked at for what came back: none is skipped without a word.</summary>
public sealed class BounceTally
{
    private const int MostNamed = 5;
    private readonly Dictionary<MailKind, long> counts = [];
    private readonly List<string> unclear = [];
    private long noted;

    /// <summary>Counts a mail.</summary>
    /// <param name="reading">What it is.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="isOurs">Whether it is about an invitation that is still out.</param>
    public void Add(MailReading reading, string place, bool isOurs)
    {
        noted += isOurs ? 1 : 0;
        counts[reading.Kind] = (counts.TryGetValue(reading.Kind, out var before) ? before : 0) + (isOurs ? 0 : 1);
        if (reading.Kind == MailKind.NotUnderstood && unclear.Count < MostNamed)
        {
            unclear.Add(place);
        }
    }

    /// <summary>What it comes to, where not every mail was one that came back of an invitation; else null.</summary>
    public string? Words
    {
        get
        {
            var all = noted + counts.Values.Sum();
            var others = counts.Where(count => count.Value > 0).OrderBy(count => count.Key == MailKind.NotUnderstood).ThenBy(count => count.Key).ToList();
            return others.Count == 0
                ? null
                : $"{all} {(all == 1 ? "mail was" : "mails were")} read: {string.Join("; ", new[] { $"{noted} of invitations that came back" }.Concat(others.Select(Of)))}.";
        }
    }

    /// <summary>What a mail is, in words.</summary>
    public static string Name(MailKind kind) => kind switch
    {
        MailKind.Bounce => "of other mails that came back, or of invitations that were not sent",
        MailKind.Delayed => "not a bounce: delayed, still being retried",
        MailKind.Relayed => "not a bounce: delivered or relayed",
        MailKind.OutOfOffice => "not a bounce: out of office",
        MailKind.Receipt => "not a bounce: a read receipt",
        MailKind.NotUnderstood => "not understood",
        _ => "not a bounce: another mail",
    };

    private string Of(KeyValuePair<MailKind, long> count) => $"{count.Value} {Name(count.Key)}{(count.Key == MailKind.NotUnderstood ? $" ({string.Join(", ", unclear)}{(count.Value > unclear.Count ? ", …" : "")})" : "")}";
}
