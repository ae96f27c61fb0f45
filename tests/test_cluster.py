"""Robustness on a Dask cluster equals robustness in one process, bit for bit."""

import pytest
from distributed import Client, LocalCluster

from govlab import UnfinishedError, robustness


@pytest.fixture(scope="module")
def client():
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as made,
    ):
        yield made


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Dask leaves sockets to the collector
def test_a_cluster_gives_the_same_table(client):
    claim_ids = ["C04", "C10", "C26"]
    serial = robustness(500, claim_ids=claim_ids)
    assert robustness(500, claim_ids=claim_ids, client=client).equals(serial)


@pytest.mark.long
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_cluster_gives_the_same_table_over_all_claims(client):
    assert robustness(5_000, client=client).equals(robustness(5_000))


@pytest.mark.long
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_cluster_that_lost_its_workers_is_told_instead_of_waited_for():
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
    ):
        client.retire_workers()
        with pytest.raises(UnfinishedError, match="has no workers left"):
            robustness(200, claim_ids=["C04"], client=client)
