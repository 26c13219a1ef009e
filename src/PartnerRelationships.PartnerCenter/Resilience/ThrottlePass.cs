using System;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>The leave of one request to be in progress; given back with the result of it.</summary>
internal sealed class ThrottlePass(ThrottleGovernor governor, Guid? customer, ThrottleGate? budget, int customerWave, int partnerWave)
{
    public Guid? Customer => customer;

    public ThrottleGate? Budget => budget;

    public int CustomerWave => customerWave;

    public int PartnerWave => partnerWave;

    public void Accepted() => governor.Accepted(this);

    public void Throttled(TimeSpan? wait) => governor.Throttled(this, wait);

    public void Failed() => governor.Failed(this);
}
