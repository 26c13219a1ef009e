using System;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>A page cannot do what was asked.</summary>
/// <param name="status">The status that says so.</param>
/// <param name="reason">In words for a person.</param>
/// <param name="member">What is wrong, by the sandbox's name of it; null if it is nothing that was filled in.</param>
internal sealed class RefusedException(int status, string reason, string? member = null) : Exception(reason)
{
    public int Status => status;

    public string? Member => member;
}
