using System;
using System.Text;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Mail;

/// <summary>Microsoft Graph's sendMail. Nothing is sent: the mails are kept for inspection.</summary>
internal sealed class MailOperations(IClock clock)
{
    public Answer Send(Call call, Session db)
    {
        if (call.Header("Content-Type")?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) != true)
            throw Refusal.Graph(400, "This sandbox takes a mail as MIME in base64, with Content-Type: text/plain.");
        db.Execute("INSERT INTO mail (moment, sender, mime) VALUES (@1, @2, @3)", clock.Now, call.Args.Count > 0 ? call.Args[0] : "me", Mime(call.Text));
        return Answer.Empty(202);
    }

    /// <summary>What was sent, oldest first; no such thing exists at Microsoft.</summary>
    public static Answer List(Call call, Session db) => Answer.Ok(Resource.Collection(db.Query(
        "SELECT moment, sender, mime FROM mail ORDER BY seq",
        r => new JObject
        {
            ["sentDateTime"] = Resource.Date(new DateTimeOffset(r.GetInt64(0), TimeSpan.Zero)),
            ["sender"] = r.GetString(1),
            ["mime"] = Encoding.UTF8.GetString(r.GetFieldValue<byte[]>(2)),
        })));

    private static byte[] Mime(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64) is { Length: > 0 } bytes ? bytes : throw Invalid;
        }
        catch (FormatException)
        {
            throw Invalid;
        }
    }

    private static Refusal Invalid => Refusal.Graph(400, "Invalid base64 string for MIME content.");
}
