namespace PartnerRelationships;

/// <summary>A list that is not held in memory: each walk through it reads it anew.</summary>
public interface IStreamedList;
