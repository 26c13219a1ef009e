namespace PartnerRelationships;

/// <summary>A list that is not held in memory: each walk through it reads it again.</summary>
public interface IStreamedList;
