using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>The subject of a reminder, in the language of the invitation.</summary>
internal static class ReminderSubject
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["en"] = "Reminder: {0}",
        ["hu"] = "Emlékeztető: {0}",
        ["de"] = "Erinnerung: {0}",
        ["fr"] = "Rappel : {0}",
        ["es"] = "Recordatorio: {0}",
        ["it"] = "Promemoria: {0}",
        ["pl"] = "Przypomnienie: {0}",
        ["cs"] = "Připomenutí: {0}",
        ["pt"] = "Lembrete: {0}",
        ["nl"] = "Herinnering: {0}",
        ["sv"] = "Påminnelse: {0}",
        ["tr"] = "Hatırlatma: {0}",
        ["ja"] = "【再送】{0}",
        ["ar"] = "تذكير: {0}",
    };

    public static string Of(string subject, string? culture)
    {
        var language = culture?.Split('-')[0].ToLowerInvariant() ?? "en";
        var form = Forms.TryGetValue(language, out var found) ? found : Forms["en"];
        return string.Format(CultureInfo.InvariantCulture, form, subject);
    }
}
