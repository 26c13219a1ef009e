namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>The status of a delegated admin relationship (contract §6.1).</summary>
internal static class DelegatedAdminStatus
{
    public const string Created = "created", ApprovalPending = "approvalPending", Approved = "approved", Active = "active", TerminationRequested = "terminationRequested", Terminated = "terminated";

    /// <summary>After how many seconds an end that was asked for is in progress, and after how many it is done.</summary>
    public const int TerminatingAfterSeconds = 1, TerminatedAfterSeconds = 2;

    /// <summary>The status at the moment @1: time alone moves it on, so nothing needs to run for that. A request lapses after 90 days; an approval takes
    /// effect when the row says so; one whose time is over is expiring for a second.</summary>
    public const string AtMoment = """
        CASE
            WHEN status = 'approvalPending' AND changed + 77760000000000 <= @1 THEN 'expired'
            WHEN status = 'approved' AND activated > @1 THEN CASE WHEN changed + (activated - changed) / 2 <= @1 THEN 'activating' ELSE 'approved' END
            WHEN status IN ('approved', 'active') AND ends <= @1 AND auto_extend <> 'P180D' THEN CASE WHEN ends + 10000000 > @1 THEN 'expiring' ELSE 'expired' END
            WHEN status = 'approved' THEN 'active'
            WHEN status = 'terminationRequested' AND changed + 20000000 <= @1 THEN 'terminated'
            WHEN status = 'terminationRequested' AND changed + 10000000 <= @1 THEN 'terminating'
            ELSE status
        END
        """;
}
