using System;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>The service declines, in its own words; whatever the operation had changed is undone.</summary>
internal sealed class Refusal(int status, int code, string description, params string[] data) : Exception(description)
{
    public Answer ToAnswer(Call call) => Message.Length == 0 ? Answer.Empty(status)
        : call.IsGraph ? Answer.GraphFault(call, status, Message) : Answer.Fault(status, code, Message, data);

    public static Refusal BadInput(string description) => new(400, 2000, description);

    /// <summary>Microsoft Graph's way of declining: a status and words, no number.</summary>
    public static Refusal Graph(int status, string message) => new(status, 2000, message);

    public static Refusal InvalidProperty(string name) => new(400, 3000, $"Invalid property: {name}");

    /// <summary>A status alone.</summary>
    public static Refusal Wordless(int status) => new(status, 0, "");

    public static Refusal MayNot(string description) => new(403, 900150, description);

    public static Refusal UnknownTenant(Guid customer) => new(404, 60003, $"Tenant {customer} not found.");

    public static Refusal NoRelationship(Guid partner, Guid customer) =>
        new(403, 20002, $"The partner ID {partner} has no commerce relationship with the customer ID {customer}.");
}
